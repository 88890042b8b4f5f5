/** Asks the system's camera or album for photos; none where the person closes it. */
export async function pickPhotos(most: number): Promise<string[]> {
  try {
    const { tempFiles } = await wx.chooseMedia({
      count: Math.min(most, 9),
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    return tempFiles.map((file) => file.tempFilePath)
  } catch {
    return []
  }
}
