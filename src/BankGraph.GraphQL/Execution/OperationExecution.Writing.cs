using System.Collections;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Execution.Writing;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <content>
/// Value completion (section 6.4.3), written straight into the response. Each method answers false when a non-null
/// position came out null; whoever called it takes its own value back, up to the first nullable one. The parameter
/// <c>nullAt</c> is where that one begins in the segment, or -1 when it lies outside.
/// </content>
internal sealed partial class OperationExecution
{
    private bool WriteSelections(SelectionSetPlan plan, object? parent, Segment segment, int nullAt)
    {
        var buffer = segment.Buffer;
        buffer.WriteByte((byte)'{');
        var first = true;
        foreach (var step in plan.InOrder(Flags))
        {
            if (!step.IsIncluded(Flags)) continue;
            buffer.WriteRaw(first ? step.FirstName : step.NextName);
            first = false;
            if (!WriteField(plan, step, parent, segment, nullAt)) return false;
        }

        buffer.WriteByte((byte)'}');
        return true;
    }

    private bool WriteField(SelectionSetPlan plan, FieldStep step, object? parent, Segment segment, int nullAt)
    {
        if (step.IsTypeName)
        {
            segment.Buffer.WriteRaw(plan.TypeNameJson);
            return true;
        }

        if (step.Pure is not { } pure || parent is null) return ResolveField(plan, step, parent, segment, nullAt);
        var start = segment.Buffer.Length;
        object? value;
        try
        {
            if (step.Shape.Kind == ShapeKind.Leaf)
            {
                if (pure.WriteLeaf(parent, segment.Buffer)) return true;
                value = null;
            }
            else
            {
                value = pure.Read(parent);
            }
        }
        catch (Exception exception)
        {
            segment.Buffer.Truncate(start);
            return Fail(step, exception, segment);
        }

        return WriteStep(step, value, segment, nullAt);
    }

    private bool ResolveField(SelectionSetPlan plan, FieldStep step, object? parent, Segment segment, int nullAt)
    {
        ValueTask<object?> task;
        object? value;
        try
        {
            var context = new ResolverContext(this, step, plan.Type, parent, GetArguments(step), CopyPath());
            task = step.Resolver is { } resolver
                ? resolver(context)
                : throw new SchemaException($"`{plan.Type.Name}.{step.Field.Name}` has no resolver.");
            if (!task.IsCompleted)
            {
                Push(new PathEntry(step.ResponseName, 0));
                Suspend(step, step.Shape, task, segment, nullAt, isAccessChecked: false);
                Pop();
                return true;
            }

            var awaiter = task.GetAwaiter();
            value = awaiter.GetResult();
        }
        catch (Exception exception)
        {
            return Fail(step, exception, segment);
        }

        return WriteStep(step, value, segment, nullAt);
    }

    private bool WriteStep(FieldStep step, object? value, Segment segment, int nullAt)
    {
        Push(new PathEntry(step.ResponseName, 0));
        var isWritten = WriteValue(step, step.Shape, value, segment, nullAt, isAccessChecked: false);
        Pop();
        return isWritten;
    }

    private bool WriteValue(
        FieldStep step, ValueShape shape, object? value, Segment segment, int nullAt, bool isAccessChecked)
    {
        if (value is null) return WriteNull(step, shape, segment);
        var start = segment.Buffer.Length;
        var depth = _depth;
        if (!shape.IsNonNull) nullAt = start;
        bool isWritten;
        try
        {
            isWritten = shape.Kind switch
            {
                ShapeKind.Leaf => WriteLeaf(step, shape, value, segment),
                ShapeKind.List => WriteList(step, shape, value, segment, nullAt),
                _ => WriteObject(step, shape, value, segment, nullAt, isAccessChecked),
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !IsStopped)
        {
            // A list that fails while it is read has its position on the path.
            _depth = depth;
            _environment.Failures.Report(this, step, CopyPath(), exception);
            isWritten = false;
        }

        if (isWritten) return true;
        segment.Rewind(start);
        if (shape.IsNonNull) return false;
        segment.Buffer.WriteNull();
        return true;
    }

    private static bool WriteLeaf(FieldStep step, ValueShape shape, object value, Segment segment)
    {
        if (step.Field.Formatter is { } formatter) value = formatter(value);
        shape.Leaf?.WriteOutput(segment.Buffer, value);
        return true;
    }

    private bool WriteList(FieldStep step, ValueShape shape, object value, Segment segment, int nullAt)
    {
        if (shape.Element is not { } element) return false;
        if (value is not IEnumerable items || value is string)
        {
            throw new LeafCoercionException($"`{step.Field.Name}` gave something else than a list.");
        }

        segment.Buffer.WriteByte((byte)'[');
        Push(default);
        var index = 0;
        foreach (var item in items)
        {
            if (index > 0) segment.Buffer.WriteByte((byte)',');
            _path[_depth - 1] = new PathEntry(null, index++);
            if (WriteValue(step, element, item, segment, nullAt, isAccessChecked: false)) continue;
            Pop();
            return false;
        }

        Pop();
        segment.Buffer.WriteByte((byte)']');
        return true;
    }

    private bool WriteObject(
        FieldStep step, ValueShape shape, object value, Segment segment, int nullAt, bool isAccessChecked)
    {
        var type = shape.Object ?? Schema.ResolveObjectType(shape.NamedType, value)
            ?? throw new LeafCoercionException($"`{value.GetType().Name}` is no object of `{shape.NamedType.Name}`.");
        if (type.Access is { } access && !isAccessChecked)
        {
            var answer = access(this, value);
            if (!answer.IsCompletedSuccessfully)
            {
                Suspend(step, shape, AwaitAccessAsync(answer, value), segment, nullAt, isAccessChecked: true);
                return true;
            }

            var awaiter = answer.GetAwaiter();
            if (!awaiter.GetResult()) return WriteNull(step, shape, segment);
        }

        return step.Children is { } children && WriteSelections(children.For(type), value, segment, nullAt);
    }

    private static async ValueTask<object?> AwaitAccessAsync(ValueTask<bool> answer, object value) =>
        await answer.ConfigureAwait(false) ? value : null;

    private bool WriteNull(FieldStep step, ValueShape shape, Segment segment)
    {
        if (!shape.IsNonNull)
        {
            segment.Buffer.WriteNull();
            return true;
        }

        AddError(new Error("Cannot return null for non-nullable field.", ErrorCodes.NonNull), step, CopyPath());
        return false;
    }

    private bool Fail(FieldStep step, Exception exception, Segment segment)
    {
        if (exception is OperationCanceledException && IsStopped) throw exception;
        Push(new PathEntry(step.ResponseName, 0));
        _environment.Failures.Report(this, step, CopyPath(), exception);
        Pop();
        if (step.Shape.IsNonNull) return false;
        segment.Buffer.WriteNull();
        return true;
    }

    private void Suspend(
        FieldStep step, ValueShape shape, ValueTask<object?> task, Segment segment, int nullAt, bool isAccessChecked)
    {
        var hole = new PendingValue(this, step, shape, segment, nullAt, CopyPath())
        {
            IsAccessChecked = isAccessChecked,
        };
        segment.AddHole(hole);
        _pending++;
        hole.Await(task);
    }

    // Writes a value that has come into a segment of its own.
    private void Write(PendingValue hole)
    {
        var segment = new Segment(hole);
        hole.Content = segment;
        _depth = 0;
        foreach (var entry in hole.Path) Push(entry);
        bool isWritten;
        try
        {
            var value = hole.TakeResult();
            if (IsDiscarded(hole)) return;
            isWritten = WriteValue(hole.Step, hole.Shape, value, segment, -1, hole.IsAccessChecked);
        }
        catch (Exception exception)
        {
            if (exception is OperationCanceledException && IsStopped) throw;
            if (IsDiscarded(hole)) return;
            _environment.Failures.Report(this, hole.Step, hole.Path, exception);
            segment.Rewind(0);
            isWritten = !hole.Shape.IsNonNull;
            if (isWritten) segment.Buffer.WriteNull();
        }

        if (!isWritten) PropagateNull(hole);
    }

    // Section 6.4.4: null travels to the nearest nullable value around.
    private void PropagateNull(PendingValue hole)
    {
        var current = hole;
        while (current.EnclosingNull < 0)
        {
            if (current.Parent.Owner is not { } owner)
            {
                _isDataNull = true;
                return;
            }

            current = owner;
        }

        current.Parent.NullAt(current.EnclosingNull);
    }

    private static bool IsDiscarded(PendingValue hole)
    {
        for (var current = hole; current is not null; current = current.Parent.Owner)
        {
            if (current.IsDiscarded || current.Parent.IsNulled(current.Position)) return true;
        }

        return false;
    }

    private object?[] GetArguments(FieldStep step) =>
        step.Arguments.Constant ?? GetArguments(step.Arguments, step.Field.Arguments, step.Nodes[0].Arguments);

    private PathEntry[] CopyPath() => _depth == 0 ? [] : _path.AsSpan(0, _depth).ToArray();

    private void Push(PathEntry entry)
    {
        if (_depth == _path.Length) Array.Resize(ref _path, Math.Max(8, _path.Length * 2));
        _path[_depth++] = entry;
    }

    private void Pop() => _depth--;
}
