/** What people read when a message or file cannot be used. Each says what is wrong, then what to do. */
export const MESSAGES = {
  secret:
    '秘密鍵が含まれているため、読み取りを中止しました。内容は保存していません。この秘密鍵は漏えいしたものとして扱い、新しいキーペア(鍵ペア)を作成してください。',
  tooLarge: '大きすぎて読み取れません（上限は64KBです）。証明書またはCSRだけを送ってください。',
  cut: '証明書またはCSRが途中で切れているか、余分な文字が混ざっています。BEGINの行からENDの行まで、すべてをコピーして送ってください。',
  broken:
    '証明書またはCSRとして読み取れませんでした。BEGINの行からENDの行までをコピーし直すか、ファイルのまま送ってください。',
  publicKey:
    '公開鍵だけでは判定できません。証明書（CERTIFICATE）またはCSR（CERTIFICATE REQUEST）を送ってください。',
  noCertificate:
    'このファイルからは証明書もCSRも見つかりませんでした。PEM形式またはDER形式（.crt、.cer、.pem、.csr）のファイルを送ってください。',
} as const;
