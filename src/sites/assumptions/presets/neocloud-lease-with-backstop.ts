import { judged, preset, read } from "../preset.js";

export default preset({
  name: "Neocloud lease with backstop",
  description:
    "Fluidstack-type tenant with a Google guarantee, modified gross; the warrants given for the guarantee are counted as capex. On a 100 MW site at 4.5 cents the lease is worth 3.80 USD per grid watt (3.25 risk-weighted; mining 0.90). That is half of Morgan Stanley's 7.81 for a neocloud, which COLOCVALUE reaches only at a rent near 148, and just under JPMorgan's 4-9m per grid MW (without the warrants 4.34).",
  fields: {
    rentUsdPerKwMonth: read(
      128,
      "CoinCodex on Cipher",
      "http://amp.coincodex.com/article/73739/cipher-mining-inks-3-billion-deal-with-fluidstack-welcomes-google-as-strategic-investor",
      "3.0bn over 10 years on 168 MW unwinds at 3 % to 130; a little less for a new deal; range 125-130",
    ),
    rentEscalatorPerYear: read(
      0.03,
      "Blockspace",
      "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
      "annual escalators; extensions imply 3 %",
    ),
    leaseNoiMargin: read(
      0.85,
      "Blockspace",
      "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
      "TeraWulf 85 %, Cipher 80-85 %",
    ),
    leaseCapexUsdPerW: read(
      11.5,
      "web3.ouchyi.co",
      "https://web3.ouchyi.co/zh-hans/discover/post/56146168147200",
      "10 of building (Cipher 9-11) and 1.5 for the warrants that buy the guarantee: about 2 at Cipher, 1 at TeraWulf, per critical W",
    ),
    leaseTermYears: read(
      10,
      "CoinCodex on Cipher",
      "http://amp.coincodex.com/article/73739/cipher-mining-inks-3-billion-deal-with-fluidstack-welcomes-google-as-strategic-investor",
      "10 years plus two renewals",
    ),
    renewalProbability: judged(0.8, "guarantee ends with the first term"),
    exitCapRate: judged(0.07, "between hyperscale and shell"),
    leaseDiscountRate: judged(0.085, "80 % debt at 7.5 %, equity at 11 %, rounded up"),
    leaseBuildYears: read(
      1.25,
      "sentifin.ai",
      "https://www.sentifin.ai/20251010165743-e396b139",
      "12-14 months claimed",
    ),
    deliveryProbability: judged(0.85, "signed and funded, tight schedule"),
  },
});
