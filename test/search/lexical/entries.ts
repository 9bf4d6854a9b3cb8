import type { SearchEntry } from '../../../src/search';

/** A town hall's questions, so that the tests hold whatever the product's own knowledge says. */
export const townHall: readonly SearchEntry[] = [
  {
    id: 'bulky-waste',
    question: '粗大ごみはどのように出せばよいですか',
    answer: '電話で申し込み、処理券を貼って、収集日の朝に出してください。',
    alternatives: ['家具を処分したい'],
  },
  {
    id: 'child-allowance',
    question: '子ども手当の申請方法',
    answer: '窓口に申請書を提出してください。郵送でも受け付けます。',
    alternatives: [],
  },
  {
    id: 'moving-in',
    question: '引っ越しの届け出',
    answer: '転入届は引っ越してから14日以内に出してください。',
    alternatives: [],
  },
  {
    id: 'dog',
    question: '犬を飼い始めたら',
    answer: '飼い犬の登録と狂犬病の予防注射が必要です。',
    alternatives: [],
  },
  {
    id: 'resident-tax',
    question: '住民税はいつ納めますか',
    answer: '6月、8月、10月、1月の末日が納期です。',
    alternatives: [],
  },
  {
    id: 'resident-record',
    question: '住民票の写しはどこで取れますか',
    answer: '市民課の窓口、またはコンビニエンスストアで取れます。',
    alternatives: [],
  },
];
