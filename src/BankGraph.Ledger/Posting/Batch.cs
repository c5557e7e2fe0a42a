using System.Data.Common;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// One run of a batch inside one database transaction: reads what the requests name, decides them in memory in the
/// order of arrival, and writes everything with statements of many rows. The caller commits.
/// </summary>
internal sealed class Batch
{
    private readonly PreparedCommands _commands;
    private readonly TimeProvider _clock;
    private readonly LedgerTransaction _ledger;
    private readonly Decider _decider;
    private readonly Dictionary<Guid, BookAccount> _accounts = [];
    private readonly KnownAnswers _answers = new();
    private readonly List<Transaction> _booked = [];
    private readonly List<IdempotencyRecord> _records = [];
    private int _transactionsWritten;

    public Batch(PreparedCommands commands, DbTransaction transaction, TimeProvider clock)
    {
        _commands = commands;
        _clock = clock;
        _ledger = new LedgerTransaction(commands.Store, commands.Connection, transaction);
        _decider = new Decider(_accounts, clock);
    }

    /// <summary>True when a transaction is booked, so that there is something to tell the streams.</summary>
    public bool HasBooked => _booked.Count > 0;

    /// <summary>Runs the works; each has its answer afterwards, to be told once the commit has succeeded.</summary>
    public async Task RunAsync(IReadOnlyList<Work> works)
    {
        var postings = works.OfType<PostingWork>().ToArray();
        var keys = postings.Select(p => p.Request.Key.Id).DistinctBy(id => KeyHash.Of(id));
        await _answers.LoadAsync(_commands, [.. keys]);
        await LoadAccountsAsync(postings);
        foreach (var posting in postings) posting.Answer = await AnswerAsync(posting);

        BatchInvariants.Check(_booked, _accounts);
        await WriteAsync();
        foreach (var mark in works.OfType<OutboxMark>()) await WriteAsync(mark);
    }

    private async Task LoadAccountsAsync(PostingWork[] postings)
    {
        var named = new Dictionary<Guid, AccountRef>(postings.Length * 2);
        foreach (var posting in postings)
        {
            if (_answers.Find(posting.Request.Key, posting.TransactionId) is not null) continue;
            foreach (var account in posting.Request.Accounts) named[account.Id] = account;
        }

        // In the order of their ids, so that two writers never wait for each other.
        var ids = named.Keys.ToArray();
        Array.Sort(ids);
        await _commands.QueryAsync(
            Statements.SelectAccounts,
            ids,
            Rows.BindId,
            row => Keep(Rows.ReadAccount(row), isNew: false),
            singleRow: _commands.Store.RowLockClause.Length > 0);

        foreach (var id in ids)
        {
            if (!_accounts.ContainsKey(id) && named[id].System is { } system)
                Keep(system.Open(_clock.Instant()), isNew: true);
        }
    }

    private void Keep(Account account, bool isNew) => _accounts.Add(account.Id, new BookAccount(account, isNew));

    private async Task<PostingResult> AnswerAsync(PostingWork work)
    {
        var key = work.Request.Key;
        if (_answers.Find(key, work.TransactionId) is { } known) return known;

        var answer = await DecideAsync(work);
        var fingerprint = key.Fingerprint.ToArray();
        _answers.Add(KeyHash.Of(key.Id), fingerprint, answer);
        var (code, payload) =
            answer is PostingResult.Refused refused ? RefusalCodec.Encode(refused.Refusal) : (null, null);
        Guid? transactionId = answer is PostingResult.Booked ? work.TransactionId : null;
        _records.Add(new IdempotencyRecord(key.Id, fingerprint, transactionId, code, payload, _clock.Instant()));
        return answer;
    }

    private async Task<PostingResult> DecideAsync(PostingWork work)
    {
        var request = work.Request;
        var amount = request.Amount;
        if (request.Participant is not null)
        {
            var decision = await request.Participant.DecideAsync(_ledger, CancellationToken.None);
            if (decision is ParticipantDecision.Refuse refuse) return Refused(refuse.Refusal);
            if (decision is ParticipantDecision.Accept { Amount: { } decided }) amount = decided;
        }

        if (amount is not { } exact)
            throw new InvalidOperationException("Neither the request nor its participant said how much to move.");
        if (exact.AmountMinor <= 0) return Refused(new LedgerRefusal.InvalidAmount());

        var legs = request.LegsFor(exact);
        if (_decider.Refuse(legs) is { } refusal) return Refused(refusal);

        var transaction = _decider.Book(request, work.TransactionId, exact, legs);
        _booked.Add(transaction);
        if (request.Participant is not null)
        {
            await WriteTransactionsAsync();
            await request.Participant.WriteAsync(_ledger, transaction, CancellationToken.None);
        }

        return new PostingResult.Booked(transaction, IsReplay: false);
    }

    private static PostingResult.Refused Refused(LedgerRefusal refusal) => new(refusal, IsReplay: false);

    private async Task WriteAsync()
    {
        var changed = _accounts.Values.Where(a => a.IsChanged).ToArray();
        var opened = changed.Where(a => a.IsNew).Select(a => a.Account).ToArray();
        var updated = changed.Where(a => !a.IsNew).Select(a => a.Account).ToArray();
        var entries = _booked.SelectMany(t => t.Entries).ToArray();

        await _commands.ExecuteAsync(Statements.InsertAccounts, opened, Rows.BindNewAccount);
        await WriteTransactionsAsync();
        await _commands.ExecuteAsync(Statements.InsertEntries, entries, Rows.BindEntry);
        var outbox = await _commands.ExecuteAsync(Statements.InsertOutbox, _booked, (row, t) => row.Add(t.Id));
        await _commands.ExecuteAsync(Statements.InsertKeys, _records, Rows.BindKey);
        var balances = await _commands.ExecuteAsync(Statements.UpdateAccounts, updated, Rows.BindChangedAccount);

        if (balances != updated.Length || outbox != _booked.Count)
            throw new LedgerInvariantException("The store changed another number of rows than the batch has.");
    }

    private async Task WriteTransactionsAsync()
    {
        var pending = _booked[_transactionsWritten..];
        await _commands.ExecuteAsync(Statements.InsertTransactions, pending, Rows.BindTransaction);
        _transactionsWritten = _booked.Count;
    }

    private Task WriteAsync(OutboxMark mark)
    {
        var now = UtcMicroseconds.From(_clock.Instant());
        return _commands.ExecuteAsync(Statements.MarkSent, mark.TransactionIds, (row, id) =>
        {
            row.AddShared(0, now);
            row.Add(id);
        });
    }
}
