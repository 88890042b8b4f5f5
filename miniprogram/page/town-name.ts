/** The town as it is called where no answer of the cloud names it yet: in what is shared, and on posters. Another town's app writes its own. */
export const townName = '西里镇'
