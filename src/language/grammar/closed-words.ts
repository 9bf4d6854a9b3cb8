import { PhraseTrie } from '../phrase-trie';

export type WordTrie = PhraseTrie<true>;

function trieOf(words: string): WordTrie {
  const trie: WordTrie = new PhraseTrie();
  for (const word of words.split('|')) trie.add(word, true);
  return trie;
}

/** Case and topic particles, alone and together. */
export const PARTICLES = trieOf(
  'は|が|を|ば|に|なら|へ|と|から|まで|より|も|で|の|って|とは|には|では|へは|からは|までは|にも|へも|とも|からも|までも|への|との|での|からの|までの|よりも|だけ|しか|のみ|など|ばかり|くらい|ぐらい|ほど|だけは|だけが|だけで|だけを|なんか|なんて|や|やら|とか|か|ごと|だけでも|については|について|に関して|に関しては|に関する|についての|にあたり|にあたって|に際し|に際して|に係る|に対する|において|における|にて|に伴い|に伴って|に伴う|にとって|に応じて|に基づいて|をもって|によって|による|としては|として|に対して|のことで|のことです|っていうのは|というのは|というと|といえば|といったら',
);

/** Words that ask, unless も, でも or か makes them indefinite. */
export const INTERROGATIVES = trieOf(
  'いずれ|いつ|いつの|どっから|どっからどこまで|何曜日|なん曜日|いつごろ|いつ頃|何時|なんじ|どこ|何処|どちら|どっち|どれ|どの|どう|どういう|どんな|どうやって|どうすれば|どうしたら|どない|どないしたら|何|なに|なん|何か月|何ヶ月|何ヵ月|何日|なんにち|何年|何枚|何台|なぜ|何故|なんで|何でまた|なんでまた|何でわざわざ|何でいちいち|何でこんな|何でそんな|どうして|誰|だれ|どなた|いくら|いくつ|何番|いかが|なんぼ|どれくらい|どのくらい|どれぐらい|どのぐらい|どげん|どげんすれば|どげんしたら|どがん|なして|どっちの|どちらの|なんの|何の|何と|なんと|なんていう',
);

/** Words that link a clause to what was said before. */
export const CONNECTIVES = trieOf(
  'でも|しかし|それでも|ところが|そこで|だが|とはいえ|したがって|けれども|ただ|ただし|だけど|けど|ちなみに|あと|それと|また|なお|もし|もしも|もしかして|仮に|たとえば|例えば|それなら|それでは|では|じゃあ|だから|なので|ということは|ってことは|てことは|って事は|つーことは|となると|とすると|そうなると|ほんなら|せやったら|つまり|それとも|または|もしくは|あるいは|それから|そして|さらに|一方|ほな|そしたら|そうすると|すると|だったら|ひょっとして|ひょっとすると|ひょっとしたら|だーから|だーかーら|だからー|だからさ|だからさあ|だからさー|ところで|まず|次に|あとは|加えて|かつ|しかも|おまけに|というか|ていうか|てか|それで|で、|ほしたら|ほんだら|ほいたら|んじゃ|そんじゃ|そんなら|んなら|したらば|それやったら|ちゅうことは|っちゅうことは|いうことは|そうなりますと|そうなったら|でしたら|そうすれば',
);

/** Where the longest word of a list that begins at a place ends. */
export function longestOf(
  trie: WordTrie,
  kana: string,
  at: number,
  fits: (end: number) => boolean = () => true,
): number | undefined {
  let longest: number | undefined;
  for (const { end } of trie.startingAt(kana, at)) if (fits(end)) longest = end;
  return longest;
}
