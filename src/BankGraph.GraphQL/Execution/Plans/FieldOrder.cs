namespace BankGraph.GraphQL.Execution.Plans;

/// <summary>
/// In which order the fields of a selection set are answered (section 6.3.2): each stands where the first of its places
/// stands that counts. That depends on the request only when a field has places under different conditions, as in
/// <c>{ a @include(if: $early) b a }</c>.
/// </summary>
internal sealed class FieldOrder
{
    private readonly FieldStep[] _steps;
    private readonly (Condition Condition, int Position)[][] _places;
    private Known? _last;

    private FieldOrder(FieldStep[] steps, (Condition Condition, int Position)[][] places)
    {
        _steps = steps;
        _places = places;
    }

    /// <summary>The order of some fields; null when it is theirs whatever the request says.</summary>
    public static FieldOrder? Of(FieldStep[] steps, (Condition Condition, int Position)[][] places) =>
        Array.TrueForAll(places, IsFixed) ? null : new FieldOrder(steps, places);

    /// <summary>The fields that count, in order.</summary>
    public FieldStep[] For(ulong flags)
    {
        // The objects of a list all ask with the same flags.
        var last = Volatile.Read(ref _last);
        if (last is null || last.Flags != flags) Volatile.Write(ref _last, last = new Known(flags, Sort(flags)));
        return last.Steps;
    }

    // Whenever any place counts, so does the first.
    private static bool IsFixed((Condition Condition, int Position)[] places) =>
        Array.TrueForAll(places, place => place.Condition.Implies(places[0].Condition));

    private FieldStep[] Sort(ulong flags) =>
    [
        .. _steps.Select((step, index) => (Step: step, Position: PositionOf(_places[index], flags)))
            .Where(field => field.Position is not null)
            .OrderBy(field => field.Position)
            .Select(field => field.Step),
    ];

    private static int? PositionOf((Condition Condition, int Position)[] places, ulong flags)
    {
        foreach (var (condition, position) in places)
        {
            if (condition.IsMet(flags)) return position;
        }

        return null;
    }

    private sealed record Known(ulong Flags, FieldStep[] Steps);
}
