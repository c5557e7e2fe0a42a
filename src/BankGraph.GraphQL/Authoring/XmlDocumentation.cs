using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// Finds descriptions: the attribute's, else the summary in the XML documentation beside the assembly.
/// </summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _members = [];

    public string? OfType(Type type) => Attribute(type) ?? Summary(type, $"T:{Id(type)}");

    public string? OfMember(MemberInfo member)
    {
        if (Attribute(member) is { } described) return described;
        if (member.DeclaringType is not { } type) return null;
        return member switch
        {
            PropertyInfo =>
                Summary(type, $"P:{Id(type)}.{member.Name}") ?? Parameter(type, $"T:{Id(type)}", member.Name),
            FieldInfo => Summary(type, $"F:{Id(type)}.{member.Name}"),
            _ => Text(FindMethod(type, member.Name)?.Element("summary")),
        };
    }

    public string? OfParameter(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description
        ?? (parameter.Member.DeclaringType is { } type
            ? Text(FindMethod(type, parameter.Member.Name)?.Elements("param")
                .FirstOrDefault(element => element.Attribute("name")?.Value == parameter.Name))
            : null);

    private static string? Attribute(MemberInfo member) =>
        member.GetCustomAttribute<GraphQLDescriptionAttribute>(inherit: false)?.Description;

    private static string Id(Type type)
    {
        var bare = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (bare.FullName ?? bare.Name).Replace('+', '.');
    }

    private string? Summary(Type type, string id) =>
        Text(Members(type.Assembly).GetValueOrDefault(id)?.Element("summary"));

    private string? Parameter(Type type, string id, string name) =>
        Text(Members(type.Assembly).GetValueOrDefault(id)?.Elements("param")
            .FirstOrDefault(element => element.Attribute("name")?.Value == name));

    private XElement? FindMethod(Type type, string name)
    {
        var id = $"M:{Id(type)}.{name}";
        return Members(type.Assembly)
            .FirstOrDefault(
                member => member.Key == id || member.Key.StartsWith(id + "(", StringComparison.Ordinal)).Value;
    }

    private Dictionary<string, XElement> Members(Assembly assembly)
    {
        if (_members.TryGetValue(assembly, out var known)) return known;
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        if (File.Exists(file))
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } name) found.TryAdd(name, member);
            }
        }

        return _members[assembly] = found;
    }

    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var parts = element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement reference => reference.Attribute("cref")?.Value.Split('.')[^1]
                ?? reference.Attribute("name")?.Value
                ?? reference.Attribute("langword")?.Value
                ?? reference.Value,
            _ => "",
        });
        var joined = WhiteSpace().Replace(string.Concat(parts), " ").Trim();
        return joined.Length == 0 ? null : joined;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
