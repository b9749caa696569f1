/**
 * The newspaper's colours. Ink and red are the same in every section, and every picture keeps its red for the one
 * thing the article is about; the other tones are the section's own.
 */
export const ink = '#171c24'
export const red = '#d8412b'

export const world = {
  paper: '#efe5d1',
  sand: '#dfc79d',
  ochre: '#c9985a',
  clay: '#9c6440',
  mist: '#b9c2c4',
  slate: '#5b7284',
  navy: '#22384f',
  night: '#111d2e',
}

export const city = {
  paper: '#ebe7dd',
  stone: '#cdc6b7',
  smoke: '#9aa0a3',
  steel: '#5c6f82',
  dusk: '#2f435c',
  night: '#141d2c',
  lamp: '#f3b64c',
  brick: '#a2543d',
}

export const politics = {
  paper: '#f1ebdd',
  linen: '#dcd2bb',
  sage: '#9dae95',
  green: '#3c6655',
  bottle: '#1c3d36',
  deep: '#0f2421',
  ochre: '#d3a13f',
  oxblood: '#7f2a2a',
}

export const business = {
  paper: '#f6e4d5',
  salmon: '#ecc3a8',
  rose: '#d99678',
  mist: '#b8cfcc',
  teal: '#4e8d90',
  petrol: '#1c525c',
  deep: '#0d2b35',
  wheat: '#dca850',
}

export const science = {
  paper: '#e6eef0',
  ice: '#bcd5dc',
  sea: '#6ba3b3',
  blue: '#2f6685',
  deep: '#173650',
  night: '#0b1626',
  gold: '#f0c05a',
  moss: '#7d8f4e',
}

export const culture = {
  paper: '#f5e8d2',
  cream: '#ecd3a6',
  gold: '#d99e3e',
  bronze: '#96602a',
  rose: '#b8525a',
  plum: '#5f2140',
  velvet: '#351329',
  night: '#170a17',
}

export const sport = {
  chalk: '#f3f1e6',
  fog: '#cbd8d3',
  sage: '#93b39c',
  grass: '#4b8a5c',
  turf: '#24614a',
  pine: '#123a30',
  night: '#0a1f1d',
  timber: '#dda561',
}
