using System.Reflection;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>What the interfaces of a type say of the members that it has because of them.</summary>
internal static class PromisedMembers
{
    /// <summary>
    /// The attribute of a member; when it has none, those of the members of the type's interfaces that it stands for.
    /// </summary>
    public static IEnumerable<T> AttributesOf<T>(ComplexType type, MemberInfo member) where T : Attribute =>
        member.GetCustomAttribute<T>(inherit: true) is { } own
            ? [own]
            : type.Interfaces
                .SelectMany(shared => shared.RuntimeType.GetMember(member.Name))
                .Select(promised => promised.GetCustomAttribute<T>())
                .OfType<T>();
}
