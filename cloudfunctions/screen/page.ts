/**
 * The screen's page. All sizes are in rem, and a rem is a hundredth of a stage of 192 × 108 that fills what screen there is:
 * what is readable at 1080 lines stays so at any other number. Nothing smaller than 3.4rem: 34 px at 1080 lines.
 */
export const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>洁美西里 · 大屏</title>
<link rel="icon" href="data:,">
<style>
html { font-size: min(calc(100vw / 192), calc(100vh / 108)); background: #101d18; cursor: none; }
* { box-sizing: border-box; margin: 0; }
body { display: flex; align-items: center; justify-content: center; width: 100vw; height: 100vh; overflow: hidden;
  color: #f6f4ee; font: 4rem/1.4 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
.stage { display: flex; flex-direction: column; width: 192rem; height: 108rem; padding: 3.5rem 5rem 2.5rem; }
header, footer { display: flex; align-items: baseline; justify-content: space-between; flex: none; }
header { padding-bottom: 2rem; border-bottom: .3rem solid #2f6b4f; }
h1 { font-size: 5.6rem; font-weight: 600; }
h2 { margin-bottom: 2.5rem; font-size: 5.2rem; font-weight: 600; }
footer { padding-top: 1.5rem; color: #b9c7bf; font-size: 3.4rem; }
.off { color: #e0a93b; }
.nothing { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 3rem; font-size: 5.2rem; }
.nothing h1 { font-size: 10rem; }
main { flex: 1; min-height: 0; padding-top: 3rem; }
.soft { color: #b9c7bf; }
.straw { color: #e0a93b; }
.number { font-variant-numeric: tabular-nums; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3rem; }
.tile { padding: 3rem; border-radius: 2rem; background: #1c332a; }
.tile b { display: block; font-size: 10rem; line-height: 1.15; }
.phase { display: flex; align-items: baseline; gap: 5rem; margin-bottom: 4rem; }
.phase b { font-size: 13rem; line-height: 1.1; }
.phase .straw { font-size: 8rem; font-weight: 700; }
.tasks { margin-top: 4rem; font-size: 4.4rem; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
.grid { display: grid; grid-template-columns: repeat(10, 1fr); gap: .9rem; }
.cell { padding: .4rem 1rem .6rem; border-radius: 1.2rem; background: #1c332a; white-space: nowrap; overflow: hidden; }
.cell div { overflow: hidden; font-size: 3.6rem; line-height: 1.15; text-overflow: ellipsis; transform-origin: left; }
.cell--met { background: #2f6b4f; }
.cell--behind { box-shadow: inset 0 0 0 .3rem #e0a93b; }
.bar { height: .9rem; margin-top: .3rem; border-radius: .5rem; background: #0c1713; }
.bar i { display: block; height: 100%; border-radius: .5rem; background: #f6f4ee; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: .8rem 5rem; grid-auto-flow: column; grid-template-rows: repeat(10, 1fr); }
.row { display: flex; align-items: baseline; gap: 3rem; padding: .3rem 2rem; border-radius: 1rem; background: #1c332a; font-size: 4rem; }
.row b { width: 3em; }
.row span:nth-child(2) { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.pictures { display: flex; gap: 3rem; height: 55rem; }
figure { position: relative; flex: 1; min-width: 0; overflow: hidden; border-radius: 2rem; background: #1c332a; }
figure img { width: 100%; height: 100%; object-fit: cover; }
/* Alone it would be cut to a strip; whole, one sees what it is about. */
figure:only-child img { object-fit: contain; }
figcaption { position: absolute; left: 0; bottom: 0; padding: .6rem 2.4rem; border-radius: 0 2rem 0 0; background: #101d18; font-size: 4rem; }
.said { display: flex; align-items: baseline; gap: 3rem; margin-top: 2.5rem; }
.said b { flex: 1; font-size: 5.2rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.where { display: flex; white-space: pre; }
.where span:first-child { overflow: hidden; text-overflow: ellipsis; }
.mark { padding: .4rem 2.4rem; border-radius: 1rem; font-weight: 600; }
.mark--good { background: #c8402f; }
.mark--bad { background: #56635d; }
.mark--mended { background: #2f6b4f; }
.cards { display: grid; grid-template-columns: repeat(3, 1fr); grid-template-rows: 1fr 1fr; gap: 2.5rem; height: 71rem; }
.card { display: flex; flex-direction: column; min-height: 0; overflow: hidden; border-radius: 2rem; background: #1c332a; }
.card img { flex: 1; width: 100%; min-height: 0; object-fit: cover; }
.card div { display: flex; justify-content: space-between; gap: 2rem; padding: 1rem 2rem; font-size: 3.8rem; white-space: nowrap; overflow: hidden; }
.card span:first-child { overflow: hidden; text-overflow: ellipsis; }
.lines { display: grid; grid-template-rows: repeat(5, 1fr); height: 71rem; }
.line { display: flex; align-items: center; gap: 4rem; border-bottom: .2rem solid #1c332a; font-size: 4.6rem; line-height: 1.25; }
.line span { flex: none; max-width: 46rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.line span:nth-child(2) { flex: 1; max-width: none; white-space: normal; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
</style>
</head>
<body>
<div class="stage" id="stage"><main class="nothing"><h1>洁美西里</h1><p class="soft">正在取数据…</p></main></div>
<script src="/screen/main.js"></script>
</body>
</html>
`
