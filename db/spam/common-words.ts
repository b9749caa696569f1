/**
 * Words that tell nothing: every English text of some length has them. Learned from short chatter they would speak against
 * whoever writes whole sentences, which is how a plain filter comes to hold half of a newspaper's letters.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a about above across actually after again against ago all almost alone along already also although always am among an and
another any anybody anyone anything are aren't around as ask asked at away back be became because become been before began
behind being believe below best better between big both but by call called came can can't cannot case certain clear come
comes coming could couldn't course day days did didn't different do does doesn't doing done don't down during each early
either else end enough even ever every everybody everyone everything exactly far few find first for form found four from
full further gave get gets getting give given go goes going gone good got great had half happen happened hard has hasn't
have haven't having he he's hear heard held her here hers herself high him himself his hold how however i i'd i'll i'm i've
idea if important in indeed instead into is isn't it it's its itself job just keep kept kind knew know known large last late
later least leave left less let life like likely line little live long longer look looked looking lot made main make makes
making man many matter may maybe me mean means men might mine more most much must my myself name near nearly need needed
never new next no nobody none nor not nothing now number of off often oh old on once one ones only open or order other
others our ours ourselves out over own part people perhaps person place point possible put question quite rather reason
really right said same saw say saying says second see seem seemed seems seen set several shall she should show side simply
since small so some somebody someone something sometimes soon sort still such sure take taken takes taking talk tell than
that that's the their theirs them themselves then there there's these they they're they've thing things think this those
though thought three through thus time times to today together told too took toward towards true try trying turn two under
until up upon us use used using very want wanted wants was wasn't way we we'll we're we've week well went were weren't what
what's when where whether which while who whole whose why will with within without woman women won't word words work working
world would wouldn't year years yes yet you you'd you'll you're you've your yours yourself please thank thanks help hey hi
hello nice test start started im ive dont cant didnt doesnt isnt thats youre wont u ur`.split(/\s+/),
)
