export { drawScene, renderScene, type SceneRequest } from './render'
export { sceneKinds, type SceneName } from './scenes'
export type { Stage } from './view'
