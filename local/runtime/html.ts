const page = (title: string, body: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="data:,">
<title>${title}</title>
</head>
<body>
${body}
</body>
</html>
`

export const phonePage = () =>
  page('洁美西里', '<script src="/runtime.js"></script>\n<script src="/app.js"></script>')

export const barPage = () => page('洁美西里 · 本机演示', '<script src="/bar.js"></script>')

/** The hall's screen is a function of its own, still to be built; its address is kept for it. */
export const screenPage = () =>
  page(
    '洁美西里 · 大屏',
    '<p style="margin:20vh auto;max-width:20em;font:20px/1.8 sans-serif;color:#22302b">大屏还没有建成，这个地址先给它留着。<br><a href="/" style="color:#2f6b4f">返回</a></p>',
  )
