/**
 * What a reader sees when a page could not be made: complete by itself, since what failed may be what pages are made
 * with. No cause is named; the log has it.
 */
export const TROUBLE = Buffer.from(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Something went wrong</title>
</head>
<body>
<main>
<h1>Something went wrong here</h1>
<p>It has been noted. Please try again in a moment. If you were sending something, your browser’s Back button has your text.</p>
<p><a href="/">To the front page</a></p>
</main>
</body>
</html>
`)
