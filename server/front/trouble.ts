import { direction, interfaceLanguage } from '../../words/languages.ts'
import { translator } from '../../words/words.ts'

/**
 * What a reader sees when a page could not be made: complete by itself, since what failed may be what pages are made
 * with. No cause is named; the log has it.
 *
 * @param tag the site's language, BCP 47
 */
export function trouble(tag: string): Buffer {
  const t = translator(tag, 'answers')
  const language = interfaceLanguage(tag)
  return Buffer.from(`<!DOCTYPE html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${t('trouble')}</title>
</head>
<body>
<main>
<h1>${t('troubleHere')}</h1>
<p>${t('troubleNoted')}</p>
<p><a href="/">${t('toFront')}</a></p>
</main>
</body>
</html>
`)
}
