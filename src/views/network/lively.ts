/** What is needed from when somebody stirs: how one picture turns into another, and how pictures are made piece by piece. */
export { inTask, inTasks } from '../../ui/in-tasks.ts'
export { Motion } from './motion.svelte.ts'
