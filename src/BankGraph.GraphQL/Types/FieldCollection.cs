using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace BankGraph.GraphQL.Types;

/// <summary>A member of a type that has a name.</summary>
public interface INamedMember
{
    /// <summary>The name, unique within its type.</summary>
    string Name { get; }
}

/// <summary>Named members in declaration order with look-up by name.</summary>
/// <typeparam name="T">The kind of member.</typeparam>
public sealed class FieldCollection<T> : IReadOnlyList<T> where T : class, INamedMember
{
    private readonly List<T> _items = [];
    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public int Count => _items.Count;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <summary>The member with that name; throws when there is none.</summary>
    public T this[string name] => _byName[name];

    /// <summary>Whether there is a member with that name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>Finds a member by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? field) => _byName.TryGetValue(name, out field);

    /// <summary>The position of a member, or -1.</summary>
    public int IndexOf(T field) => _items.IndexOf(field);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(T field)
    {
        if (!_byName.TryAdd(field.Name, field))
        {
            throw new SchemaException($"The name `{field.Name}` is used twice in one type.");
        }

        _items.Add(field);
    }

    internal void Insert(int index, T field)
    {
        Add(field);
        _items.RemoveAt(_items.Count - 1);
        _items.Insert(index, field);
    }

    internal void AddOrReplace(T field)
    {
        var index = _byName.TryGetValue(field.Name, out var existing) ? _items.IndexOf(existing) : -1;
        if (index < 0)
        {
            Add(field);
            return;
        }

        _items[index] = field;
        _byName[field.Name] = field;
    }

    internal void Remove(string name)
    {
        if (_byName.Remove(name, out var field)) _items.Remove(field);
    }
}
