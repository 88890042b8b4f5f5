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
