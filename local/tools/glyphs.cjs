// Writes cloudfunctions/photos/glyphs.json: the outlines the watermark is drawn with, because servers have no
// Chinese font. Run it when a town's names use a character that is missing (the spec of the watermark names it):
//   npm i --no-save @fontsource/noto-sans-sc@5.3.0 opentype.js@2.0.0 && node local/tools/glyphs.cjs
// Outlines are of Noto Sans SC (SIL Open Font License 1.1), in units of 1/1000 em, y downwards from the baseline.
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { parse } = require('opentype.js')

const root = join(__dirname, '../..')
const folder = join(require.resolve('@fontsource/noto-sans-sc/package.json'), '../files')
const open = (subset) => {
  const bytes = readFileSync(join(folder, `noto-sans-sc-${subset}-500-normal.woff`))
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}
const fonts = [open('latin'), open('chinese-simplified')]

// 西里镇's own names, then what other towns' villages are mostly called by.
const own =
  '西里镇中东升石匣峪泉头苗庄前后梭背岭北王家徐太平官拉冯场凤凰周上蝙蝠公大万崮杨李涌张辛裕刘柳枝五沟山茂子梅抗洞洼苏花桑树南月姚宅瓦屋河金星马高坡胡蔡炕薛翟薄板台侯唐双胜清新华曹江黎明'
const common =
  '一二三四六七八九十百千乡县市区街道村寨屯社组队圈营堡店铺集镇店桥渡口湾滩岸洲岛湖海溪水池塘井源坑坪坝岗岩崖峰岳川谷岔坳顶脚尾边左右下内外里间小长方圆新老古旧红黄青白黑绿龙虎凤鹤牛羊鱼松柏杏桃梨枣槐榆杨竹林木草麦田园果茶陈赵孙吴郑朱秦许何吕施孔严魏陶姜谢邹潘葛范彭郎鲁韦昌任袁史费廉岑雷贺汤罗毕安常乐于时傅齐康伍余元顾孟穆萧尹邵汪毛宋郭梁程邓沈韩崔卢丁贾叶阎钟田邢侯龚段邱秀美光富强民生丰收兴旺福寿宁静永和顺利友爱仁义礼智信建设文化胜利解放跃进团结联合庙寺观塔祠堂楼阁亭碑窑厂矿桥关卫所驿站城门墙坊巷'
const marks = '0123456789-: ·'

// Written by hand: toPathData joins a number to one that rounds to zero from below ("401" and "-0.2" become "4010").
const write = ({ type, x1, y1, x2, y2, x, y }) =>
  type +
  [x1, y1, x2, y2, x, y]
    .filter((value) => value !== undefined)
    .map((value) => String(Math.round(value) || 0))
    .join(' ')
    .replace(/ -/g, '-')

const glyphs = {}
for (const character of new Set([...marks, ...own, ...common])) {
  const font = fonts.find((each) => each.charToGlyphIndex(character) > 0)
  if (!font) throw new Error(`no outline for ${character}`)
  const glyph = font.charToGlyph(character)
  const path = glyph.getPath(0, 0, 1000).commands.map(write).join('')
  glyphs[character] = `${Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm)} ${path}`
}
const lines = Object.entries(glyphs).map(
  ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
)
writeFileSync(join(root, 'cloudfunctions/photos/glyphs.json'), `{\n${lines.join(',\n')}\n}\n`)
console.log(`${lines.length} glyphs`)
