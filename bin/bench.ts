import { runProgram } from './process/program';

// Has a database of its own, so that a run neither measures nor disturbs anybody's data.
void runProgram(async (args) => (await import('@/bench/run')).main(args));
