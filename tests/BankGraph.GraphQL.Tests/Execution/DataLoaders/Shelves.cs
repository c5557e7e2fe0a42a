namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

public sealed record Shelf(int Id);

public sealed class ShelfQuery
{
    public IEnumerable<Shelf> Shelves => [new(1), new(2), new(3)];
}

public sealed class ShelfLog
{
    public List<string> Lines { get; } = [];
}

internal sealed class ShelfStore(ShelfLog log) : IDisposable
{
    private bool _isDisposed;

    public void Add(string line)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        log.Lines.Add(line);
    }

    public void Dispose()
    {
        _isDisposed = true;
        log.Lines.Add("disposed");
    }
}

internal static class ShelfDataLoaders
{
    [DataLoader]
    internal static async Task<IReadOnlyDictionary<int, string>> GetTitleByShelfIdAsync(
        IReadOnlyList<int> ids, ShelfStore store, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        store.Add($"titles {string.Join(',', ids)}");
        return ids.Where(id => id < 3).ToDictionary(id => id, id => $"shelf {id}");
    }

    [DataLoader]
    internal static Task<ILookup<int, string>> GetBooksByShelfIdAsync(IReadOnlyList<int> ids) =>
        Task.FromResult(ids.Where(id => id == 1).SelectMany(id => new[] { (id, "a"), (id, "b") })
            .ToLookup(pair => pair.id, pair => pair.Item2));

    [DataLoader("BoxesOfShelf")]
    internal static ValueTask<Dictionary<int, string[]>> FindBoxesAsync(IReadOnlyList<int> ids) =>
        ValueTask.FromResult(ids.Where(id => id == 1).ToDictionary(id => id, _ => new[] { "x" }));

    [DataLoader]
    internal static Task<string> GetRoomByIdAsync(int id, ShelfLog log)
    {
        log.Lines.Add($"room {id}");
        return Task.FromResult("east");
    }

    [DataLoader]
    internal static async Task<Dictionary<int, string>> GetLabelByShelfIdAsync(
        IReadOnlyList<int> ids, ITitleByShelfIdDataLoader titles, CancellationToken cancellationToken)
    {
        var found = await titles.LoadAsync(ids, cancellationToken);
        return ids.Zip(found).ToDictionary(pair => pair.First, pair => $"<{pair.Second}>");
    }
}

[ExtendObjectType<Shelf>]
internal sealed class ShelfNode
{
    public static Task<string?> TitleAsync([Parent] Shelf shelf, ITitleByShelfIdDataLoader titles) =>
        titles.LoadAsync(shelf.Id);

    public static Task<string[]?> BooksAsync([Parent] Shelf shelf, IBooksByShelfIdDataLoader books) =>
        books.LoadAsync(shelf.Id);

    public static Task<string[]?> BoxesAsync([Parent] Shelf shelf, IBoxesOfShelfDataLoader boxes) =>
        boxes.LoadAsync(shelf.Id);

    public static Task<string?> RoomAsync([Parent] Shelf _, IRoomByIdDataLoader rooms) => rooms.LoadAsync(7);

    public static Task<string?> LabelAsync([Parent] Shelf shelf, ILabelByShelfIdDataLoader labels) =>
        labels.LoadAsync(shelf.Id);

    public static Task<string?> SizeAsync([Parent] Shelf shelf, ISizeByIdDataLoader sizes) =>
        sizes.LoadAsync(shelf.Id);

    public static Task<string?> SizeInInchesAsync([Parent] Shelf shelf, ISizeByIdDataLoader sizes) =>
        sizes.Branch("unit", "in").LoadAsync(shelf.Id);

    /// <summary>Makes a loader and is no field, though it stands among fields.</summary>
    [DataLoader]
    public static Task<Dictionary<int, string>> GetSizeByIdAsync(
        IReadOnlyList<int> ids, [DataLoaderState("unit")] string unit = "cm") =>
        Task.FromResult(ids.ToDictionary(id => id, id => $"{id}{unit}"));
}
