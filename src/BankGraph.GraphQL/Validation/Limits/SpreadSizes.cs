namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>
/// Finds out how large operations are without spreading anything: each fragment is measured once, so that fragments
/// which double on every level take no longer than any others.
/// </summary>
internal sealed class SpreadSizes(DocumentReferences references)
{
    private readonly Dictionary<DefinitionReferences, SpreadSize> _known = [];

    /// <summary>How many spreads have been looked at.</summary>
    public int Visits { get; private set; }

    /// <summary>The size of a definition; of fragments that spread each other any size will do.</summary>
    public SpreadSize Of(DefinitionReferences definition)
    {
        // A chain of fragments can be longer than the call stack is deep.
        var pending = new Stack<(DefinitionReferences Definition, bool IsReady)>([(definition, false)]);
        while (pending.TryPop(out var next))
        {
            if (next.IsReady)
            {
                _known[next.Definition] = Measure(next.Definition);
                continue;
            }

            // Until it is measured it counts for nothing, which ends every circle.
            if (!_known.TryAdd(next.Definition, default)) continue;
            pending.Push((next.Definition, true));
            foreach (var spread in next.Definition.Spreads)
            {
                if (references.TryGetFragment(spread.Name.Value, out var fragment)) pending.Push((fragment, false));
            }
        }

        return _known[definition];
    }

    private SpreadSize Measure(DefinitionReferences definition)
    {
        var (selections, depth) = ((long)definition.Selections, definition.Depth);
        for (var i = 0; i < definition.Spreads.Count; i++)
        {
            Visits++;
            if (!references.TryGetFragment(definition.Spreads[i].Name.Value, out var fragment)) continue;
            var size = _known.GetValueOrDefault(fragment);
            selections += size.Selections;

            // Only introspection has no depth, and adds none to what stands around it.
            if (size.Depth > 0) depth = Math.Max(depth, definition.SpreadDepths[i] + size.Depth);
        }

        return new SpreadSize((int)Math.Min(selections, int.MaxValue), depth);
    }
}
