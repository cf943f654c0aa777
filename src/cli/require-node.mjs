// Plain JavaScript, so that it also runs on the Node versions that it turns away.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `This project needs Node 22.12 or newer; here is ${process.versions.node}.\n` +
      'On Linux and Windows `npm ci` brings one along; where it could not, install Node from nodejs.org\n' +
      '(or with your version manager) and run `npm ci` again.',
  );
  process.exit(1);
}
