/** On screen and on paper (A4); nothing is fetched. */
export const STYLE = `
:root { --navy: #0b2f5b; --blue: #0b4f9c; --pale: #eef4fb; --line: #d5dde8; --ink: #1f2937; --soft: #4b5563; --warm: #b4480f; }
* { box-sizing: border-box; }
html { font-family: "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif; color: var(--ink); background: #f4f6f9; line-height: 1.6; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; max-width: 1040px; background: #fff; min-height: 100vh; }
header { background: var(--navy); color: #fff; padding: 32px 40px 28px; border-bottom: 5px solid #f2b705; }
header p { margin: 0; }
.product { font-size: 14px; letter-spacing: .06em; }
h1 { margin: 2px 0 10px; font-size: 32px; font-weight: 700; letter-spacing: .04em; }
.period { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 24px; font-size: 16px; }
.period span { font-size: 14px; }
main { padding: 8px 40px 40px; }
.summary { margin: 24px 0 8px; padding: 14px 18px; border-left: 5px solid var(--blue); background: var(--pale); font-size: 17px; }
h2 { margin: 40px 0 12px; padding-bottom: 6px; border-bottom: 2px solid var(--navy); font-size: 20px; color: var(--navy); }
h3 { margin: 0 0 8px; font-size: 14px; color: var(--soft); font-weight: 600; }
section > h3 { margin-top: 24px; }
.groups { display: grid; grid-template-columns: repeat(5, 1fr); gap: 20px 24px; }
.group { grid-column: span 5; }
.group:nth-child(2) { grid-column: span 2; }
.group:nth-child(3) { grid-column: span 3; }
dl { display: grid; grid-template-columns: repeat(var(--cards), 1fr); gap: 12px; margin: 0; }
.card { border: 1px solid var(--line); border-top: 4px solid var(--blue); border-radius: 4px; padding: 10px 14px 12px; }
.card.unknown, .card.down, .card.left { border-top-color: #d9622b; }
.card.suggest { border-top-color: #8db9e8; }
.card.questions, .card.begun { border-top-color: var(--navy); }
dt { font-size: 14px; font-weight: 600; }
dd { margin: 0; }
dd b { display: block; font-size: 30px; line-height: 1.3; font-variant-numeric: tabular-nums; }
dd small { display: block; color: var(--soft); font-size: 12px; }
.legend { display: flex; gap: 20px; margin: 0 0 6px; padding: 0; list-style: none; font-size: 14px; }
.legend i { display: inline-block; width: 12px; height: 12px; margin-right: 6px; border-radius: 2px; vertical-align: -1px; }
.chart svg { display: block; width: 100%; height: auto; }
.note { margin: 8px 0; color: var(--soft); font-size: 14px; }
.empty { color: var(--soft); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 8px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
thead th { background: var(--pale); color: var(--navy); font-weight: 600; border-bottom: 1px solid #9fb3cc; overflow-wrap: normal; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { display: block; height: 6px; margin-top: 5px; background: #e8edf4; border-radius: 3px; overflow: hidden; }
.bar i { display: block; height: 100%; background: var(--blue); }
.wordings { display: block; color: var(--soft); font-size: 13px; }
details { margin-top: 8px; }
summary { cursor: pointer; color: var(--blue); font-size: 14px; padding: 6px 0; }
.comments { margin: 0; padding: 0; list-style: none; }
.comments li { padding: 10px 0; border-bottom: 1px solid var(--line); }
.comments p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.comments small { color: var(--soft); font-size: 13px; }
.method ul { margin: 0; padding-left: 1.4em; color: var(--soft); font-size: 14px; }
@media (max-width: 700px) {
  header, main { padding-left: 18px; padding-right: 18px; }
  .group, .group:nth-child(n) { grid-column: span 5; }
  dl { grid-template-columns: repeat(2, 1fr); }
  th, td { padding: 6px; font-size: 13px; }
  thead .n { white-space: normal; min-width: 3em; }
  .bar { max-width: 120px; }
}
@media print {
  @page { size: A4; margin: 14mm 12mm; }
  html, body { background: #fff; font-size: 12px; }
  body { max-width: none; min-height: 0; }
  header { padding: 18px 22px 16px; }
  main { padding: 0; }
  h1 { font-size: 26px; }
  h2 { margin-top: 26px; break-after: avoid; }
  .summary { font-size: 15px; }
  .card { padding: 8px 10px; }
  dt { font-size: 12px; white-space: nowrap; }
  tr, li, .card, .chart, .group { break-inside: avoid; }
  thead { display: table-header-group; }
  .screen { display: none; }
}
`;
