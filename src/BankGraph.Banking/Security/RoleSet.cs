using System.Collections;

namespace BankGraph.Banking.Security;

/// <summary>The roles of one person; two sets of the same roles are equal.</summary>
public readonly record struct RoleSet : IEnumerable<Role>
{
    private readonly int _bits;

    private RoleSet(int bits) => _bits = bits;

    /// <summary>What everybody is who has registered and whom nobody has given a role.</summary>
    public static RoleSet Customer { get; } = Of([Role.Customer]);

    /// <summary>A set of these roles.</summary>
    public static RoleSet Of(IEnumerable<Role> roles) => new(roles.Aggregate(0, (bits, role) => bits | Bit(role)));

    /// <summary>Whether the role is one of them.</summary>
    public bool Contains(Role role) => (_bits & Bit(role)) != 0;

    /// <summary>Whether any of the roles allows it.</summary>
    public bool Allow(Permission permission) => this.Any(role => role.Allows(permission));

    /// <inheritdoc/>
    public IEnumerator<Role> GetEnumerator()
    {
        var bits = _bits;
        return Enum.GetValues<Role>().Where(role => (bits & Bit(role)) != 0).GetEnumerator();
    }

    /// <summary>The names in capitals, as tokens carry them.</summary>
    public override string ToString() => string.Join(' ', this.Select(NameOf));

    /// <summary>A role's name as tokens, schema and command line spell it.</summary>
    public static string NameOf(Role role) => role.ToString().ToUpperInvariant();

    /// <summary>The roles with these names; a name that is no role is left out.</summary>
    public static RoleSet Parse(IEnumerable<string> names) =>
        Of(Enum.GetValues<Role>().Where(role => names.Contains(NameOf(role), StringComparer.Ordinal)));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Bit(Role role) => 1 << (int)role;
}
