import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { MemoryStorage } from '../../src/storage/memory.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { describeStorage } from './behaviour.ts'

describeStorage('indexeddb', () => openStorage({ database: { indexedDB: new IDBFactory(), IDBKeyRange } }))

describeStorage('memory', () => Promise.resolve(new MemoryStorage('unavailable')))
