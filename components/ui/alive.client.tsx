'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const isTrue = () => true
const isFalse = () => false

/** Whether scripts have come to what is drawn: on the server, and until then, they have not. */
export const useAlive = (): boolean => useSyncExternalStore(never, isTrue, isFalse)
