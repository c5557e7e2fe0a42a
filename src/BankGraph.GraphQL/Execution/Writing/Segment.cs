using System.Buffers;

namespace BankGraph.GraphQL.Execution.Writing;

/// <summary>
/// A stretch of the response. Values that are not ready leave a hole at their position; each is written into a segment
/// of its own when it comes, and all are joined at the end.
/// </summary>
internal sealed class Segment(PendingValue? owner)
{
    private List<PendingValue>? _holes;
    private SortedSet<int>? _nulls;

    public JsonBuffer Buffer { get; } = new();

    /// <summary>The pending value that this segment holds; null for the root.</summary>
    public PendingValue? Owner { get; } = owner;

    public void AddHole(PendingValue hole) => (_holes ??= []).Add(hole);

    /// <summary>Takes back what was written since <paramref name="start"/>, holes included.</summary>
    public void Rewind(int start)
    {
        Buffer.Truncate(start);
        while (_holes is { Count: > 0 } && _holes[^1].Position >= start)
        {
            // A value exactly at the start is a hole of what is taken back: nothing is written before it is left.
            _holes[^1].IsDiscarded = true;
            _holes.RemoveAt(_holes.Count - 1);
        }
    }

    /// <summary>Puts null in the place of the value that begins at <paramref name="start"/>.</summary>
    public void NullAt(int start) => (_nulls ??= []).Add(start);

    /// <summary>Whether null has taken the place of something around <paramref name="position"/>.</summary>
    public bool IsNulled(int position)
    {
        foreach (var start in _nulls ?? [])
        {
            if (start <= position && position <= EndOf(start)) return true;
        }

        return false;
    }

    public void Write(IBufferWriter<byte> output)
    {
        var from = 0;
        var nextHole = 0;
        foreach (var start in _nulls ?? [])
        {
            if (start < from) continue;
            from = WriteUntil(output, from, start, ref nextHole);
            output.Write("null"u8);
            from = EndOf(start);
            while (_holes is not null && nextHole < _holes.Count && _holes[nextHole].Position <= from) nextHole++;
        }

        WriteUntil(output, from, Buffer.Length, ref nextHole);
    }

    public void Dispose()
    {
        Buffer.Dispose();
        foreach (var hole in _holes ?? []) hole.Content?.Dispose();
    }

    private int WriteUntil(IBufferWriter<byte> output, int from, int until, ref int nextHole)
    {
        for (; _holes is not null && nextHole < _holes.Count && _holes[nextHole].Position <= until; nextHole++)
        {
            var hole = _holes[nextHole];
            output.Write(Buffer.Written[from..hole.Position]);
            if (hole.Content is { } content) content.Write(output);
            else output.Write("null"u8);
            from = hole.Position;
        }

        output.Write(Buffer.Written[from..until]);
        return until;
    }

    // Only needed when an error has travelled upwards, which is rare, so the JSON is simply read again.
    private int EndOf(int start)
    {
        var json = Buffer.Written;
        var depth = 0;
        var inString = false;
        for (var i = start; i < json.Length; i++)
        {
            var symbol = json[i];
            if (inString)
            {
                if (symbol == '\\') i++;
                else if (symbol == '"') inString = false;
                continue;
            }

            if (symbol == '"') inString = true;
            else if (symbol is (byte)'{' or (byte)'[') depth++;
            else if (symbol is (byte)'}' or (byte)']')
            {
                if (depth == 0) return i;
                if (--depth == 0) return i + 1;
            }
            else if (symbol == ',' && depth == 0) return i;
        }

        return json.Length;
    }
}
