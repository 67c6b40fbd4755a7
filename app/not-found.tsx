/** Nothing: only an address outside of every page ends here, and whoever asks for one gets the finished page from the web
 *  server. Without this file the one that Next brings along would stand in the data of every page. */
export default function NotFound() {
  return null;
}
