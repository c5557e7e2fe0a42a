using System.Data.Common;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// One run of a batch inside one database transaction: reads what the requests name, decides them in memory in the
/// order of arrival, and writes everything with statements of many rows. The caller commits.
/// </summary>
internal sealed class Batch
{
    private readonly PreparedCommands _commands;
    private readonly BatchRules _rules;
    private readonly bool _isRepeated;
    private readonly LedgerTransaction _ledger;
    private readonly Decider _decider;
    private readonly HoldDecider _holdDecider;
    private readonly Dictionary<Guid, BookAccount> _accounts = [];
    private readonly Dictionary<Guid, BookHold> _holds = [];
    private readonly List<BatchStep> _steps = [];
    private readonly KnownAnswers _answers = new();
    private readonly List<Transaction> _booked = [];
    private readonly List<LedgerNote> _notes = [];
    private readonly List<IdempotencyRecord> _records = [];
    private readonly HashSet<Guid> _watched = [];
    private int _transactionsWritten;

    /// <summary>A run of a batch.</summary>
    /// <param name="commands">Reach the store.</param>
    /// <param name="transaction">The transaction, which has begun.</param>
    /// <param name="rules">Those of the writer.</param>
    /// <param name="isRepeated">Whether there was a run before this one.</param>
    public Batch(PreparedCommands commands, DbTransaction transaction, BatchRules rules, bool isRepeated)
    {
        _commands = commands;
        _rules = rules;
        _isRepeated = isRepeated;
        _ledger = new LedgerTransaction(commands, transaction);
        _decider = new Decider(_accounts, rules.Clock);
        _holdDecider = new HoldDecider(_accounts, _holds, _decider, rules.Clock);
    }

    /// <summary>What is booked, so that the streams are to be told of it.</summary>
    public IReadOnlyList<Transaction> Booked => _booked;

    /// <summary>Runs the works; each has its answer afterwards, to be told once the commit has succeeded.</summary>
    public async Task RunAsync(IReadOnlyList<Work> works)
    {
        var postings = works.OfType<PostingWork>().ToArray();
        await LoadAsync(postings);
        foreach (var posting in postings) posting.Answer = await AnswerAsync(posting);

        BatchInvariants.Check(_steps, _accounts, _holds);
        await WriteAsync([.. works.OfType<OutboxMark>()]);
    }

    private async Task LoadAsync(PostingWork[] postings)
    {
        var named = new Dictionary<Guid, AccountRef>(postings.Length * 2);
        foreach (var posting in postings)
        {
            foreach (var account in posting.Request.Accounts) named[account.Id] = account;
        }

        // A hold never changes its account, so which one it is can be read before the accounts are locked. The hold
        // itself is read once they are: whoever resolves a hold has its account locked.
        var holdIds = postings.Select(p => p.Request.HoldId).OfType<Guid>().Distinct().ToArray();
        await _commands.QueryAsync(Statements.SelectHolds, holdIds, Rows.BindId, row =>
        {
            var accountId = Rows.ReadHold(row).AccountId;
            named.TryAdd(accountId, accountId);
        });

        // In the order in which they are locked.
        var ids = named.Keys.ToArray();
        Array.Sort(ids);
        var keys = postings.Select(p => p.Request.Key.Id).DistinctBy(id => KeyHash.Of(id));
        var round = new Round(_commands);
        round.Query(Statements.SelectAccounts, ids, Rows.BindId, row => Keep(Rows.ReadAccount(row), isNew: false));
        if (!CanTrustKey(postings)) _answers.Load(round, [.. keys]);
        round.Query(Statements.SelectHolds, holdIds, Rows.BindId, row => KeepLocked(Rows.ReadHold(row)));
        LoadWatched(round, postings);
        await round.RunAsync();
        await _answers.CompleteAsync(_commands);

        foreach (var id in ids)
        {
            if (!_accounts.ContainsKey(id) && named[id].System is { } system)
                Keep(system.Open(_rules.Clock.Instant()), isNew: true);
        }
    }

    // Hardly ever has a key been used before. Where a run that nobody else is in writes nothing but the ledger's own
    // rows, it need not ask: the store refuses the key, and the run that follows reads its answer.
    private bool CanTrustKey(PostingWork[] postings) =>
        !_isRepeated && postings is [{ Request: { Participant: null, HoldAction: null } }];

    private void LoadWatched(Round round, PostingWork[] postings)
    {
        if (_rules.Guard is not { } guard) return;
        var ordered = postings.Where(p => p.Request.OrderedBy is not null);
        var guarded = ordered.Select(p => p.Request.Accounts[0].Id).Distinct();
        guard.Watched.Load(round, [.. guarded], id => _watched.Add(id));
    }

    private IPostingGuard? GuardOf(PostingRequest request) =>
        request.OrderedBy is not null && _watched.Contains(request.Accounts[0].Id) ? _rules.Guard : null;

    // A hold that another process has placed since the first look is not locked, and so not found.
    private void KeepLocked(Hold hold)
    {
        if (_accounts.ContainsKey(hold.AccountId)) _holds.Add(hold.Id, new BookHold(hold, hold));
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
        var hold = answer switch
        {
            PostingResult.HoldPlaced placed => placed.Hold,
            PostingResult.HoldReleased released => released.Hold,
            _ => null,
        };
        _records.Add(new IdempotencyRecord(
            key.Id,
            fingerprint,
            transactionId,
            hold?.Id,
            hold?.Status,
            code,
            payload,
            _rules.Clock.Instant()));
        return answer;
    }

    private async Task<PostingResult> DecideAsync(PostingWork work)
    {
        var request = work.Request;
        if (request.HoldAction is not (null or HoldAction.Capture)) return await DecideHoldAsync(work);
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

        var (legs, hold, holdRefusal) = LegsOf(request, exact);
        if ((holdRefusal ?? _decider.Refuse(legs, hold)) is { } refusal) return Refused(refusal);
        if (await AskGuardAsync(request, exact) is { } guarded) return Refused(guarded);

        var transaction = _decider.Book(request, work.TransactionId, exact, legs);
        _booked.Add(transaction);
        if (work.Note is { } note) _notes.Add(new LedgerNote(transaction.Id, note));
        var captured = hold is null ? null : _holdDecider.Resolve(hold, HoldStatus.Captured, transaction);
        _steps.Add(new BatchStep(transaction, captured));
        await TellGuardAsync(request, exact);
        if (request.Participant is not null)
        {
            await WriteTransactionsAsync();
            await request.Participant.WriteAsync(_ledger, transaction, CancellationToken.None);
        }

        return new PostingResult.Booked(transaction, IsReplay: false);
    }

    private (IReadOnlyList<PostingLeg> Legs, Hold? Hold, LedgerRefusal? Refusal) LegsOf(
        PostingRequest request,
        Money amount)
    {
        if (request.HoldAction is null) return (request.LegsFor(amount), null, null);
        var (hold, refusal) = _holdDecider.Find(request);
        if (hold is null) return ([], null, refusal);
        return hold.AccountId == request.Accounts[0].Id
            ? ([], hold, new LedgerRefusal.SameAccount())
            : (request.LegsToCapture(hold, amount), hold, null);
    }

    private async Task<PostingResult> DecideHoldAsync(PostingWork work)
    {
        var request = work.Request;
        if (request.Participant is not null)
            throw new InvalidOperationException("What books nothing has a hold's participant, not a posting's.");
        if (request.HoldParticipant is { } participant
            && await participant.DecideAsync(_ledger, CancellationToken.None) is ParticipantDecision.Refuse refuse)
        {
            return Refused(refuse.Refusal);
        }

        if (request is { HoldAction: HoldAction.Place, Amount: { } amount }) return await PlaceAsync(work, amount);
        var (open, notOpen) = _holdDecider.Find(request);
        if (open is null) return Refused(notOpen ?? throw new LedgerInvariantException("A hold is neither."));
        var status = request.HoldAction == HoldAction.Expire ? HoldStatus.Expired : HoldStatus.Released;
        var resolved = _holdDecider.Resolve(open, status);
        await KeepAsync(request, resolved);
        return new PostingResult.HoldReleased(resolved, IsReplay: false);
    }

    private async Task<PostingResult> PlaceAsync(PostingWork work, Money amount)
    {
        var request = work.Request;
        if (_holdDecider.RefusePlace(request, amount) is { } refusal) return Refused(refusal);
        if (await AskGuardAsync(request, amount) is { } guarded) return Refused(guarded);
        var placed = _holdDecider.Place(request, work.TransactionId, amount);
        await TellGuardAsync(request, amount);
        await KeepAsync(request, placed);
        return new PostingResult.HoldPlaced(placed, IsReplay: false);
    }

    private async Task KeepAsync(PostingRequest request, Hold hold)
    {
        _steps.Add(new BatchStep(null, hold));
        if (request.HoldParticipant is { } participant)
            await participant.WriteAsync(_ledger, hold, CancellationToken.None);
    }

    private async Task<LedgerRefusal?> AskGuardAsync(PostingRequest request, Money amount)
    {
        if (request.OrderedBy is not { } orderedBy) return null;
        var accountId = request.Accounts[0].Id;
        if (_accounts[accountId].Account.Status == AccountStatus.Dormant)
            return new LedgerRefusal.AccountDormant(accountId);
        return GuardOf(request) is { } guard
            && await guard.DecideAsync(_ledger, accountId, orderedBy, amount, CancellationToken.None)
                is ParticipantDecision.Refuse refuse
            ? refuse.Refusal
            : null;
    }

    private Task TellGuardAsync(PostingRequest request, Money amount) =>
        GuardOf(request) is { } guard && request.OrderedBy is { } orderedBy
            ? guard.WriteAsync(
                _ledger, request.Accounts[0].Id, orderedBy, PayeeOf(request), amount, CancellationToken.None)
            : Task.CompletedTask;

    private static Guid? PayeeOf(PostingRequest request) =>
        request.Accounts is [_, { System: null } payee] ? payee.Id : null;

    private static PostingResult.Refused Refused(LedgerRefusal refusal) => new(refusal, IsReplay: false);

    private async Task WriteAsync(OutboxMark[] marks)
    {
        var opened = _accounts.Values.Where(a => a is { IsNew: true, HasMoved: true }).Select(a => a.Account);
        var moved = _accounts.Values.Where(a => a is { IsNew: false, HasMoved: true }).Select(a => a.Account).ToArray();
        var round = new Round(_commands);

        round.Execute(Statements.InsertAccounts, [.. opened], Rows.BindNewAccount);
        foreach (var slice in _commands.Slices(_records.Count))
        {
            if (slice.Start > 0) round.EndPart();
            WriteRecords(round, slice);
        }

        round.Execute(Statements.UpdateAccounts, moved, Rows.BindChangedAccount, MustBe(moved.Length));
        WriteHolds(round);
        foreach (var mark in marks)
        {
            round.EndPart();
            Write(round, mark);
        }

        await round.RunAsync();
    }

    // A record is not in front of the transaction that it names, nor is a note.
    private void WriteRecords(Round round, Portion slice)
    {
        var end = slice.Start + slice.Rows;
        Transaction[] booked = [.. _booked.Take(slice.Start..end)];
        Transaction[] unwritten = [.. _booked.Take(Math.Max(slice.Start, _transactionsWritten)..end)];
        Entry[] entries = [.. booked.SelectMany(t => t.Entries)];
        round.Execute(Statements.InsertTransactions, unwritten, Rows.BindTransaction);
        round.Execute(Statements.InsertEntries, entries, Rows.BindEntry);
        round.Execute(Statements.InsertOutbox, booked, (row, t) => row.Add(t.Id), MustBe(booked.Length));
        round.Execute(Statements.InsertNotes, [.. _notes.Take(slice.Start..end)], Rows.BindNote);
        round.Execute(Statements.InsertKeys, [.. _records.Take(slice.Start..end)], Rows.BindKey);
    }

    private void WriteHolds(Round round)
    {
        var held = _accounts.Values.Where(a => a is { IsNew: false, IsHeldChanged: true }).Select(a => a.Account);
        var placed = _holds.Values.Where(h => h.IsNew).Select(h => h.Hold);
        var resolved = _holds.Values.Where(h => h is { IsNew: false, IsChanged: true }).Select(h => h.Hold);
        Account[] totals = [.. held];
        Hold[] changed = [.. resolved];
        round.Execute(Statements.UpdateHeld, totals, Rows.BindHeld, MustBe(totals.Length));
        round.Execute(Statements.InsertHolds, [.. placed], Rows.BindNewHold);
        round.Execute(Statements.UpdateHolds, changed, Rows.BindResolvedHold, MustBe(changed.Length));
    }

    private static Action<int> MustBe(int rows) => changed =>
    {
        if (changed != rows)
            throw new LedgerInvariantException("The store changed another number of rows than the batch has.");
    };

    private Task WriteTransactionsAsync()
    {
        var unwritten = _booked[_transactionsWritten..];
        _transactionsWritten = _booked.Count;
        return _commands.ExecuteAsync(Statements.InsertTransactions, unwritten, Rows.BindTransaction);
    }

    private void Write(Round round, OutboxMark mark)
    {
        var now = UtcMicroseconds.From(_rules.Clock.Instant());
        round.Execute(Statements.MarkSent, mark.TransactionIds, (row, id) =>
        {
            row.AddShared(0, now);
            row.Add(id);
        });
    }
}
