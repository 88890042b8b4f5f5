/**
 * Every built-in the runtime draws, and what stands inside it. `html-x` is a plain DOM element; an empty string means
 * the children alone.
 */
export const BUILT_INS: Readonly<Record<string, string>> = {
  view: '',
  text: '',
  'cover-view': '',
  'cover-image': '<html-img draggable="false"/>',
  label: '',
  form: '',
  navigator: '',
  button: '',
  icon: '',
  'root-portal': '<html-div class="wx-portal"><slot/></html-div>',
  'page-meta': '',
  'match-media': '',
  'swiper-item': '',
  'radio-group': '',
  'checkbox-group': '',
  picker: '',
  image: '<html-img draggable="false"/>',
  camera: '<html-video autoplay muted playsinline/><slot/>',
  canvas: '<html-canvas/>',
  video: '<html-video controls/>',
  input: '<html-input/>',
  textarea: '<html-textarea/>',
  'rich-text': '<html-div/>',
  slider: '<html-input type="range"/>',
  progress: '<html-div class="wx-progress"><html-div class="wx-progress-in"/></html-div><html-span/>',
  switch: '<html-i class="wx-switch"/>',
  checkbox: '<html-i class="wx-check"/><slot/>',
  radio: '<html-i class="wx-check wx-check-round"/><slot/>',
  'scroll-view': '<html-div class="wx-sv"><html-div class="wx-svc"><slot/></html-div></html-div>',
  swiper: '<html-div class="wx-swiper-track"><slot/></html-div><html-div class="wx-swiper-dots"/>',
  'picker-view': '<html-div class="wx-pv"><slot/></html-div>',
  'picker-view-column': '<html-div class="wx-pvc"><slot/></html-div>',
  map: '<html-div class="wx-map"/><slot/>',
}

export const builtInPath = (tag: string) => `wx:${tag}`
