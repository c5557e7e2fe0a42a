using System.IO.Pipelines;

namespace BankGraph.GraphQL.Http.Connections;

/// <summary>A connection as HTTP sees it, which HTTP cannot end anymore once it has been released.</summary>
internal sealed class HttpPipe : IDuplexPipe
{
    public HttpPipe(IDuplexPipe transport)
    {
        Transport = transport;
        Input = new Reader(this, transport.Input);
        Output = new Writer(this, transport.Output);
    }

    public IDuplexPipe Transport { get; }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }

    /// <summary>Whether the connection belongs to somebody else than HTTP.</summary>
    public bool IsReleased { get; set; }

    private sealed class Reader(HttpPipe pipe, PipeReader input) : PipeReader
    {
        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
            input.ReadAsync(cancellationToken);

        public override bool TryRead(out ReadResult result) => input.TryRead(out result);

        public override void AdvanceTo(SequencePosition consumed) => input.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) =>
            input.AdvanceTo(consumed, examined);

        public override void CancelPendingRead()
        {
            if (!pipe.IsReleased) input.CancelPendingRead();
        }

        public override void Complete(Exception? exception = null)
        {
            if (!pipe.IsReleased) input.Complete(exception);
        }
    }

    private sealed class Writer(HttpPipe pipe, PipeWriter output) : PipeWriter
    {
        public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

        public override long UnflushedBytes => output.UnflushedBytes;

        public override Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);

        public override void Advance(int bytes) => output.Advance(bytes);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
            output.FlushAsync(cancellationToken);

        public override ValueTask<FlushResult> WriteAsync(
            ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
            output.WriteAsync(source, cancellationToken);

        public override void CancelPendingFlush()
        {
            if (!pipe.IsReleased) output.CancelPendingFlush();
        }

        public override void Complete(Exception? exception = null)
        {
            if (!pipe.IsReleased) output.Complete(exception);
        }
    }
}
