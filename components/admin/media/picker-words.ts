import { LONGEST, MOST_BYTES } from '#db/media/rules.ts'
import { words } from '../../ui/language.ts'
import { refusalWords } from './refusal-words.ts'

/** What the dialog and the fields for pictures say, for the browser: `<PictureField words={pickerWords()} …/>`. */
export function pickerWords() {
  const t = words('media')
  const [name, percent] = ['{name}', '{percent}']
  return {
    title: t('choosePicture'),
    close: t('close'),
    search: t('search'),
    upload: t('upload'),
    drop: t('drop'),
    none: t('none'),
    nothingFound: t('nothingFound'),
    more: t('more'),
    newest: t('newest'),
    back: t('back'),
    useThis: t('useThis'),
    alt: t('alt'),
    altHint: t('altHint', { most: LONGEST.alt }),
    decorative: t('isDecorative'),
    isDecorative: t('decorative'),
    undescribed: t('undescribed'),
    caption: t('caption'),
    credit: t('credit'),
    onlyHere: t('onlyHere'),
    notSent: t('notSent'),
    tooLarge: refusalWords(t, 'too-many-bytes'),
    /** With `{name}` and `{percent}` to be put in. */
    sending: t('sending', { name, percent }),
    making: t('making', { name }),
    isAdded: t('isAdded', { name }),
    isKnown: t('isKnown', { name }),
    refused: `${name}: {why}`,
    describe: t('describe'),
    choose: t('choose'),
    change: t('change'),
    remove: t('remove'),
    noneChosen: t('noneChosen'),
    number: t('number'),
    numberHint: t('numberHint'),
    itsPage: t('itsPage'),
    library: t('title'),
    /** Bytes of a file. */
    mostBytes: MOST_BYTES,
  }
}
export type PickerWords = ReturnType<typeof pickerWords>
