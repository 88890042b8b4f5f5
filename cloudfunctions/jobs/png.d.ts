/** A picture bundled into a function as its bytes. */
declare module '*.png' {
  const bytes: Uint8Array
  export default bytes
}
