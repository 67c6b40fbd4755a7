// Plain JavaScript without static imports, so that any Node can read it and say clearly that it is too old.
const oldest = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error('Anyi needs Node.js 20.19 or newer; this is ' + process.versions.node + '.');
  process.exit(1);
} else {
  import('./build/run.mjs').then(
    (launcher) => launcher.run(process.argv.slice(2)),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}
