/**
 * The newspaper's colours. Ink and red are the same in every section, and every picture keeps its red for the one
 * thing the article is about. Below are the tones a section's pictures share; the shades between them stand where
 * they are drawn. World is sand and navy, city stone and dusk, politics bottle green, business petrol and salmon,
 * science night blue and ice, culture plum and gold, sport turf and chalk.
 */
export const ink = '#171c24'
export const red = '#d8412b'

export const world = {
  paper: '#efe5d1',
  clay: '#9c6440',
  slate: '#5b7284',
  navy: '#22384f',
  night: '#111d2e',
}

export const city = {
  dusk: '#2f435c',
  lamp: '#f3b64c',
}

export const politics = {
  linen: '#dcd2bb',
  sage: '#9dae95',
  green: '#3c6655',
  bottle: '#1c3d36',
  deep: '#0f2421',
  ochre: '#d3a13f',
}

export const business = {
  wheat: '#dca850',
}

export const science = {
  blue: '#2f6685',
  night: '#0b1626',
  gold: '#f0c05a',
}

export const culture = {
  gold: '#d99e3e',
}

export const sport = {
  chalk: '#f3f1e6',
  turf: '#24614a',
  pine: '#123a30',
}
