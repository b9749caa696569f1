/** What every page knows of the site. */
export interface Site {
  name: string
  tagline: string
  language: string
  zone: string
  sections: { slug: string; name: string; description: string }[]
}
