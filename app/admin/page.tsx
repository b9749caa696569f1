export default function AdminPage() { return <p>admin</p> }
