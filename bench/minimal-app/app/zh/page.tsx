export default function StaticPage() {
  return (
    <main>
      <h1>A page that is finished when it is built</h1>
      <p>It is sent as it is.</p>
    </main>
  );
}
