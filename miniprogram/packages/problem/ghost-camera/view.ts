/** How strongly the photo of before lies over what the camera sees, in percent; 0 is without it. */
export const strengths = [
  { percent: 0, label: '不看' },
  { percent: 30, label: '淡' },
  { percent: 50, label: '中' },
  { percent: 70, label: '浓' },
] as const
export const usual = 50

/** Why the camera shows nothing, as a sentence that says what to do. */
export const cameraProblem = (errMsg: string): string =>
  /auth|deny|denied|permission|authorize/i.test(errMsg)
    ? '没有允许用相机，所以看不到画面。可以去设置里打开“摄像头”，或者用平常的办法拍。'
    : '相机现在打不开，可能别的程序正在用。可以过一会儿再试，或者用平常的办法拍。'
