/** Has a process killed should this one die before it says, by calling what is returned, that the other has ended. */
export function guardProcess(pid: number): () => void
