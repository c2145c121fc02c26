import type { Settings } from '@roundtable/foundation/settings'
import type { LiveOptions } from '@roundtable/live'

/** The settings of the live engine in the engine's own words. */
export function liveLimits(settings: Settings): LiveOptions['limits'] {
  return {
    updateBytes: settings.liveMaxUpdateBytes,
    messageBytes: settings.liveMaxFrameBytes,
    documentBytes: settings.liveMaxDocumentBytes,
    documentStructs: settings.liveMaxDocumentStructs,
    newStructs: settings.liveMaxUpdateStructs,
    catchUpStructs: settings.liveMaxCatchUpStructs,
    nodeDepth: settings.liveMaxDepth,
    messagesPerSecond: settings.liveMessagesPerSecond,
    messageBurst: settings.liveMessageBurst,
    bytesPerSecond: settings.liveBytesPerSecond,
    presenceBytes: settings.livePresenceBytes,
    lagBytes: settings.liveLaggingBytes,
    lagEndBytes: settings.liveCutOffBytes,
    lagEndMs: settings.liveCutOffSeconds * 1000,
    pingMs: settings.livePingSeconds * 1000,
    recheckMs: settings.liveRecheckSeconds * 1000,
    idleMs: settings.liveUnloadSeconds * 1000,
    memoryBytes: settings.liveMemoryBytes,
    unsavedBytes: settings.liveQueueBytes,
    unsavedMs: settings.liveQueueSeconds * 1000,
  }
}
