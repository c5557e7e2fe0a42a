using System.Text.RegularExpressions;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Features.Security;

namespace BankGraph.Api.Tests.Attacks;

/// <summary>Sends another customer's ids, of the right type and of wrong ones, to all that takes an id.</summary>
[Collection(AttackedBank.Name)]
public sealed class ForeignIdTests(AccessStage stage)
{
    [Fact]
    public async Task Ids_OfAnotherCustomer_AreAnsweredLikeIdsThatDoNotExist()
    {
        var faults = new List<string>();
        foreach (var place in InputPlace.Of("ID"))
        {
            // Whoever works for the bank may know customers and changes; others meet them in the access matrix.
            if (FieldAccess.Of(place.Root, place.Field) is FieldAccess.Permitted) continue;
            // A filter finds among one's own, whatever it is given.
            var ids = place.Path is ["where", ..] ? stage.Ids.Where(id => id.Key == "Account") : stage.Ids;
            foreach (var (type, id) in ids)
            {
                var foreign = await SendAsync(place, id);
                var unknown = await SendAsync(place, AccessMatrixTests.Unknown(id));

                if (Neutral(foreign) != Neutral(unknown))
                    faults.Add($"{place} with {type}: {foreign.Text} but {unknown.Text}");
                if ((int)foreign.Status >= 500 || foreign.Errors.Any(error => error!["extensions"]?["code"] is null))
                    faults.Add($"{place} with {type}: {foreign.Text}");
                stage.AssertTellsNothing(foreign);
            }
        }

        Assert.Empty(faults);
    }

    private Task<Answer> SendAsync(InputPlace place, string id) =>
        stage.AskAsync("OTHER", place.Root, place.Field, null, variables => place.Put(variables, id));

    // Ids and times are new each time, and a refusal may repeat the id that it was given.
    private static string Neutral(Answer answer) => Regex.Replace(
        Regex.Replace(answer.Text, "[A-Za-z0-9+/]{20,}=*", "(id)"),
        @"\d{4}-\d\d-\d\dT[\d:.]+Z",
        "(time)");
}
