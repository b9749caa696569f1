/** What a press on the page of related news was refused for: a name of the catalogue's `refused`. */
export interface RelatedState {
  form: 'related'
  reason: string
}
