// Copying a picture of the diagram would need 100 kB more; the browser prints one.
export const CopyAsImageModule = {};
