/**
 * Programs of companies that make language models, by the names that they obey in robots.txt, as their makers document
 * them. First those that collect what models are trained on.
 */
export const AI_TRAINING = [
  ...['AI2Bot', 'Amazonbot', 'anthropic-ai', 'Applebot-Extended', 'Bytespider', 'CCBot', 'ClaudeBot'],
  ...['cohere-training-data-crawler', 'Diffbot', 'FacebookBot', 'Google-CloudVertexBot', 'Google-Extended'],
  ...['GPTBot', 'ImagesiftBot', 'meta-externalagent', 'omgili', 'PanguBot', 'Timpibot', 'Webzio-Extended'],
]

/** And those that look something up to answer somebody's question, with or without a link to where it stands. */
export const AI_ANSWERS = [
  ...[
    'ChatGPT-User',
    'Claude-SearchBot',
    'Claude-User',
    'cohere-ai',
    'DuckAssistBot',
    'meta-externalfetcher',
  ],
  ...['MistralAI-User', 'OAI-SearchBot', 'Perplexity-User', 'PerplexityBot', 'YouBot'],
]
