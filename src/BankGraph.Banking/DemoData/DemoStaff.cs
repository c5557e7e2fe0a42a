using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.DemoData;

/// <summary>Somebody who works at the demonstration's bank; the passwords stand in the documentation.</summary>
internal sealed record DemoStaff(Registration Registration, Role Role)
{
    /// <summary>One of each role, and a second of those whose word needs a colleague's.</summary>
    public static DemoStaff[] All { get; } =
    [
        Of("Tilda Thal", "teller@example.com", Role.Teller),
        Of("Mara Maas", "manager@example.com", Role.Manager),
        Of("Milan Moor", "manager2@example.com", Role.Manager),
        Of("Arno Aue", "auditor@example.com", Role.Auditor),
        Of("Ada Adler", "admin@example.com", Role.Admin),
        Of("Amir Ahorn", "admin2@example.com", Role.Admin),
    ];

    private static DemoStaff Of(string name, string email, Role role) =>
        new(new Registration(name, email, "demo-Password-9", null), role);
}
