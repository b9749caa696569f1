import { fold } from '../text/fold.ts'
import type { SearchLanguage } from './languages.ts'

/**
 * Words that make a question a sentence and say nothing of what is sought: they are looked for only when nothing else
 * is. Grammar, what one asks with, and what one asks for (an article, a story about).
 */
const WORDS: Record<SearchLanguage, string> = {
  en: `a about above according across after again against all almost along already also although always am among an and
    another any anybody anyone anything are around article articles as ask asked asking at away be became because become
    been before began being below between both but by came can cannot come could describe did didn do does doesn doing
    don done down during each either else ever every everyone everything explain few find first for found from further
    gave get gets getting give given gives go going gone got had has have having he help her here hers herself him
    himself his how however i if in information instead into is isn it its itself just keep kept know known knows last
    less let like lot made make makes making many may maybe me mean means might more most much must my myself near need
    needs neither never news next no nobody none nor not nothing now of off often on once one ones only onto or other
    others our ours ourselves out over own per perhaps piece please put rather really regarding concerning report
    reports said same say saying says see seem seemed seems seen several shall she should show since so some somebody
    someone something somewhat soon still stories story such take taken takes tell than that the their theirs them
    themselves then there these they thing things this those though through throughout thus to told too took toward
    towards under until up upon us use used uses using usually very via want wants was wasn way ways we well went were
    what whatever when whenever where wherever whether which while who whoever whole whom whose why will with within
    without won would wouldn write written wrote yes yet you your yours yourself`,
  de: `ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus ausser
    bei beim bereits bin bis bist da dabei dadurch dafür damit danach daran darauf darin darüber darum das dass davon
    dazu dein deine dem den denen denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser dieses
    doch dort du durch ein eine einem einen einer eines einige einmal er erst es etwa etwas euch euer für gab geben
    gegen gehen geht gewesen gibt ging habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem
    ihren ihrer im immer in indem ins irgend ist ja jede jedem jeden jeder jedes jedoch jene jetzt kam kann kein keine
    keinem keinen keiner kommen kommt können könnte konnte lassen machen macht man mehr mein meine mich mir mit muss
    müssen musste nach nachdem neben nein nicht nichts noch nun nur ob oder ohne schon sehr sei seien sein seine seinem
    seinen seiner seit sich sie sind so sogar solche soll sollen sollte sondern sonst über um und uns unser unsere
    unter viel viele vom von vor wann war waren warum was wegen weil weiter welche welchem welchen welcher welches
    wenn wer werden weshalb wie wieder wieso will wir wird wo woher wohin wollen worden wurde wurden würde während zu
    zum zur zwar zwischen artikel bericht nachrichten wissen sagen sagt sagte`,
  fr: `à afin ai ainsi alors après as au aucun aucune aujourd auprès auquel aura aurait aussi autour autre autres aux
    auxquels avaient avait avant avec avoir c ça car ce ceci cela celle celles celui cependant certain certaine ces cet
    cette ceux chaque chez ci combien comme comment contre d dans de depuis des desquels desquelles donc dont du
    duquel durant elle elles en encore entre es est et étaient était étant été être eu eux faire fait fallait faut fois
    font hors hui ici il ils j je jusque l la là laquelle le lequel les lesquels lesquelles leur leurs lorsque lui m ma
    mais malgré me même mêmes mes mien moi moins mon n ne ni non nos notre nous on ont ou où oui par parce parmi pas
    pendant peu peut plus plusieurs plutôt pour pourquoi pourrait près puis puisque qu quand que quel quelle quelles
    quels quelque quelques qui quoi s sa sans sauf se selon sera serait ses si sien son sont sous souvent suis sur t ta
    tandis te tel telle tes toi ton toujours tous tout toute toutes très trop tu un une vers voici voilà vos votre vous
    y dire dit article articles information informations actualité actualités parle parler concernant`,
  ar: `في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين اللذان هو هي هم هن أنا نحن أنت كان كانت كانوا يكون تكون
    قد لقد لم لن لا ما ماذا متى أين كيف لماذا هل أم أو و ثم إن أن أنه أنها إذا لكن بل حتى كل بعض غير بين بعد قبل عند
    عندما منذ حول خلال ضد دون تحت فوق أمام وراء أي كم لدى ليس ليست كما مما لما إلا أيضا قال قالت هناك هنا منها منه فيها
    فيه عليه عليها إليه به بها له لها لهم وهو وهي وقد وكان ومن وفي والتي والذي أخبار خبر مقال`,
  '': '',
}

const sets = new Map<SearchLanguage, Set<string>>()

/** Whether a folded word says nothing of what is sought. */
export function isStopWord(folded: string, language: SearchLanguage): boolean {
  let words = sets.get(language)
  if (!words) {
    words = new Set(WORDS[language].split(/\s+/).map(fold))
    sets.set(language, words)
  }
  return words.has(folded)
}
