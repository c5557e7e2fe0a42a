using System.Text;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Makes GraphQL names of C# names the way Hot Chocolate does.</summary>
internal static class NamingConventions
{
    /// <summary><c>IBANCode</c> becomes <c>ibanCode</c>, <c>Id</c> becomes <c>id</c>.</summary>
    public static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0])) return name;
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            // The last capital of a run begins the next word, unless it is the first letter of all.
            if (i > 0 && i + 1 < letters.Length && char.IsLower(letters[i + 1])) break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary><c>SavingsPlus</c> becomes <c>SAVINGS_PLUS</c>, <c>IBANOnly</c> becomes <c>IBAN_ONLY</c>.</summary>
    public static string EnumValue(string name)
    {
        if (name.All(letter => !char.IsLower(letter))) return name;
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && StartsWord(name, i)) text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The field of a method: without <c>Get</c>, and without <c>Async</c> when it is awaited.</summary>
    public static string Method(string name, bool isAwaited)
    {
        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal)) name = name[3..];
        if (isAwaited && name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal)) name = name[..^5];
        return CamelCase(name);
    }

    /// <summary>The name of a C# type, generic arguments spelt out: <c>KeyValuePairOfStringAndInt32</c>.</summary>
    public static string Type(Type type)
    {
        if (!type.IsGenericType) return type.Name;
        var name = type.Name[..type.Name.IndexOf('`')];
        return $"{name}Of{string.Join("And", type.GetGenericArguments().Select(Type))}";
    }

    /// <summary>The name of an input object: the C# type's, ending in <c>Input</c>.</summary>
    public static string InputType(Type type)
    {
        var name = Type(type);
        return name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";
    }

    /// <summary>The name of a directive: the C# type's, without <c>Directive</c>.</summary>
    public static string Directive(Type type)
    {
        const string ending = "Directive";
        var name = Type(type);
        var isLonger = name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal);
        return CamelCase(isLonger ? name[..^ending.Length] : name);
    }

    /// <summary>The name with a capital first letter, for types named after fields.</summary>
    public static string PascalCase(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static bool StartsWord(string name, int index)
    {
        var before = name[index - 1];
        if (before == '_') return false;
        return !char.IsUpper(before) || (index + 1 < name.Length && char.IsLower(name[index + 1]));
    }
}
