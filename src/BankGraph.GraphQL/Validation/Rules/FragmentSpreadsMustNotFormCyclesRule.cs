using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>
/// No fragment comes to spread itself (section 5.5.2.2). Each spread is followed once, whatever the number of ways that
/// lead to it: a spread to a fragment that is still being followed closes a cycle.
/// </summary>
internal sealed class FragmentSpreadsMustNotFormCyclesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<DefinitionReferences, bool> _isFollowed = [];
    private readonly Stack<(DefinitionReferences Fragment, int NextSpread)> _trail = [];

    protected override string Section => "sec-Fragment-Spreads-Must-Not-Form-Cycles";

    public override void Finish()
    {
        foreach (var fragment in Context.References.Fragments) Follow(fragment);
    }

    // The trail is kept by hand: a chain of fragments may be longer than the call stack is deep.
    private void Follow(DefinitionReferences start)
    {
        if (!_isFollowed.TryAdd(start, false)) return;
        _trail.Push((start, 0));
        while (_trail.TryPop(out var step))
        {
            if (step.NextSpread == step.Fragment.Spreads.Count)
            {
                _isFollowed[step.Fragment] = true;
                continue;
            }

            _trail.Push(step with { NextSpread = step.NextSpread + 1 });
            var spread = step.Fragment.Spreads[step.NextSpread];
            if (!Context.References.TryGetFragment(spread.Name.Value, out var target)) continue;
            if (_isFollowed.TryAdd(target, false)) _trail.Push((target, 0));
            else if (!_isFollowed[target]) ReportCycle(spread);
        }
    }

    private void ReportCycle(FragmentSpreadNode spread) =>
        Report(Violation(
                $"The spread of the fragment `{spread.Name.Value}` closes a cycle: the fragment would contain itself.",
                spread)
            .SetExtension("fragment", spread.Name.Value));
}
